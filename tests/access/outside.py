"""Two judges from outside, where npm brought them: the Nu validator reads every page, Lighthouse looks at the phone."""

import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from tests.evening.browser import how_to_start

TOOLS = Path(__file__).parent.parent.parent / ".venv" / "lookers" / "node_modules"
VALIDATOR = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = TOOLS / "lighthouse" / "cli" / "index.js"
PATIENCE_SECONDS = 300
LEAST = {"accessibility": 98, "best-practices": 98, "performance": 95}
QUIET = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


def has_validator() -> bool:
    """Whether there is a Java to run it and a validator to run."""
    return VALIDATOR.exists() and shutil.which("java") is not None


def has_lighthouse() -> bool:
    """Whether there is a Node to run it and a Lighthouse to run."""
    return LIGHTHOUSE.exists() and shutil.which("node") is not None


def invalid(pages: Mapping[str, str], folder: Path) -> Counter[str]:
    """Every remark of the validator on these pages, and how often it was made."""
    for number, page in enumerate(sorted(set(pages.values()))):
        (folder / f"{number}.html").write_text(page, "utf-8")
    said = subprocess.run(
        ["java", "-jar", str(VALIDATOR), "--errors-only", "--format", "json", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    return Counter(
        f"{one['message']} {one.get('extract', '')[:120]}" for one in json.loads(said.stderr)["messages"]
    )


def scores(address: str, cookie: str) -> dict[str, int]:
    """What Lighthouse thinks of this page on a phone, out of 100."""
    said = subprocess.run(
        [
            *("node", str(LIGHTHOUSE), address, "--quiet", "--output=json"),
            *(f"--only-categories={','.join(LEAST)}", f"--chrome-flags={QUIET}"),
            f"--extra-headers={json.dumps({'Cookie': cookie})}",
        ],
        env={**os.environ, "CHROME_PATH": str(how_to_start()["executable_path"])},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    found = json.loads(said.stdout)["categories"]
    return {name: round(100 * (found[name]["score"] or 0)) for name in LEAST}
