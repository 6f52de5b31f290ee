"""The parts of `dehusk batch`: each file does one job, and run.py puts them together."""
