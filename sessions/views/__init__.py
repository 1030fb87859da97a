"""What each audience may see, as frozen values. A page can only leak what stands in one of these."""
