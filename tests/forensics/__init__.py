"""The proof of the promise: an evening is played, the disk is taken, and a program tries to find out who wrote what."""
