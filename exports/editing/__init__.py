"""Chapters as text that a person can work on, and back into the one document that every form is made of."""
