"""Lets `python -m dehusk_cli` do what `dehusk` does."""

import sys

from dehusk_cli.main import main

sys.exit(main())
