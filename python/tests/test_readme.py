"""The examples of README.md run."""

import re
from pathlib import Path

import pytest

from onrecord import Ledger, Service

BLOCKS = re.findall(r"```python\n(.*?)```", (Path(__file__).parents[1] / "README.md").read_text("utf-8"), re.S)


def test_there_are_some() -> None:
    assert len(BLOCKS) >= 2


@pytest.mark.parametrize("block", BLOCKS)
def test_it_runs(
    block: str, ledger: Ledger, service: Service, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if "to_pandas" in block:
        pytest.importorskip("pandas")
    monkeypatch.chdir(Path(__file__).parents[2])
    code = block.replace("week.db", str(ledger.file)).replace("http://127.0.0.1:7373", service.url)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.strip() != ""
