"""The command line of dehusk."""
