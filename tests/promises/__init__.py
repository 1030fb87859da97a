"""Every privacy sentence of the README, and the proof of it."""
