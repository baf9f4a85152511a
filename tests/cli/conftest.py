"""Commands are tested without packages kept from other runs."""

import pytest


@pytest.fixture(autouse=True)
def nothing_is_kept(monkeypatch, request):
    if "kept_packages" not in request.fixturenames:
        monkeypatch.setattr("tnforge.cli.compile.package_store", lambda: None)


@pytest.fixture
def kept_packages(monkeypatch, tmp_path):
    """The folder of kept packages, empty at first."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "tnforge" / "packages"
