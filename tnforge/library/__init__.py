"""Definitions of known layers in the language of tnforge, one module for each system."""
