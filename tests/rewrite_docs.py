"""Rewrites what is made from what the app says of itself: the completions and the manual page that packagers ship."""

from pathlib import Path

from dehusk_cli.shipped import shipped_files

SHARE = Path(__file__).parents[1] / "cli" / "share"

if __name__ == "__main__":
    SHARE.mkdir(exist_ok=True)
    for name, text in shipped_files().items():
        (SHARE / name).write_text(text, encoding="utf-8", newline="\n")
