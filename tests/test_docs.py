"""The outputs shown in the documentation are the real ones. `python tests/test_docs.py` writes them anew."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = {ROOT / "docs" / "architecture.md": 6, ROOT / "docs" / "published.md": 1}
"""The pages, and how many outputs each has at least."""

BLOCK = re.compile(r"^\$ (?P<command>(?:tnforge|cat) .*)\n(?:\n```\n(?P<output>(?:.*\n)*?)```\n)?", re.MULTILINE)


def output(command: str) -> str:
    """What a command of the documentation prints; definitions may be refused."""
    words = shlex.split(command)
    program = [sys.executable, "-m", "tnforge"] if words[0] == "tnforge" else ["cat"]
    done = subprocess.run([*program, *words[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == (3 if "--all" in words else 0), done.stderr
    return done.stdout


def refreshed(text: str) -> str:
    """A page with every output made again."""
    return BLOCK.sub(lambda block: f"$ {block['command']}\n\n```\n{output(block['command'])}```\n", text)


def test_outputs_in_the_documentation_are_current():
    for page, least in PAGES.items():
        text = page.read_text()
        assert len(BLOCK.findall(text)) >= least
        assert refreshed(text) == text, f"{page.name} is out of date: run python tests/test_docs.py"


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(refreshed(page.read_text()))
