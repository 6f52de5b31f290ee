"""Settings: where they may stand, what beats what, and how a wrong one is named."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from dehusk_cli.app import find_command
from dehusk_cli.config_files import config_files, has_settings
from dehusk_cli.settings import OF_ONE_RUN, TABLES, key_of

Run = Callable[..., CompletedProcess[str]]
USERS = "home/.config/dehusk/config.toml"


def write(path: str, text: str) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def current(run: Run, key: str) -> str:
    """Read one setting of `clean` from what `dehusk config` shows: its value and where it was set."""
    clean = run("config").stdout.split("\n\n", maxsplit=1)[0]
    return next(line for line in clean.splitlines() if line.startswith((f"{key} ", f"# {key} ")))


@pytest.fixture(autouse=True)
def home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(folder / "home"))


def test_without_any_setting_every_value_is_a_default(run: Run) -> None:
    assert current(run, "format").split() == ["format", "=", '"text"', "#", "default"]
    assert current(run, "encoding").split() == ["#", "encoding", "#", "default"]


@pytest.mark.parametrize(
    ("path", "below"),
    [
        pytest.param("dehusk.toml", ".", id="the working folder"),
        pytest.param("dehusk.toml", "a/b", id="a folder above"),
        pytest.param(USERS, "a", id="the user's own file"),
    ],
)
def test_a_file_is_found(run: Run, path: str, below: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(path, 'format = "json"\n').resolve()
    Path(below).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(below)
    assert current(run, "format").endswith(f"# {file}")


def test_the_command_line_beats_a_variable_beats_the_project_beats_the_user(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(USERS, 'format = "json"\nsimilarity = 0.6\n')
    assert run("page.html").stdout.startswith("{")
    write("dehusk.toml", 'format = "markdown"\n')
    assert '"markdown"' in current(run, "format")
    assert "0.6" in current(run, "similarity")
    monkeypatch.setenv("DEHUSK_FORMAT", "jsonl")
    assert current(run, "format").split() == ["format", "=", '"jsonl"', "#", "DEHUSK_FORMAT"]
    assert not run("--format", "text", "clean.txt").stdout.startswith("{")


def test_a_commands_own_table_beats_the_keys_for_all(run: Run) -> None:
    write("dehusk.toml", 'format = "json"\n[clean]\nformat = "markdown"\n[batch]\njobs = 2\n')
    shown = run("config").stdout
    clean, batch = shown.split("\n\n")
    assert 'format = "markdown"' in clean
    assert 'format = "json"' in batch
    assert "jobs = 2" in batch


def test_explain_is_about_what_clean_does(run: Run) -> None:
    write("dehusk.toml", '[clean]\nkeep = ["duplicate"]\nformat = "json"\n')
    assert ": kept" in run("explain", "twice.txt", "/^Nobody/").stdout
    assert ": removed, duplicate" in run("explain", "--no-config", "twice.txt", "/^Nobody/").stdout


def test_a_rules_file_stands_beside_the_file_that_names_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("dehusk.toml", 'rules = "my-rules.toml"\n')
    write("my-rules.toml", '[[rule]]\npattern = "nobody kept count"\naction = "keep"\n')
    Path("below").mkdir()
    monkeypatch.chdir("below")
    assert run("--check", "../twice.txt").returncode == 0


def test_a_file_may_hold_patterns_with_spaces(run: Run) -> None:
    write("dehusk.toml", 'keep-text = ["nobody kept count"]\n')
    assert run("--check", "twice.txt").returncode == 0


def test_a_variable_may_name_the_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("other.toml", 'format = "json"\n')
    monkeypatch.setenv("DEHUSK_CONFIG", "other.toml")
    assert current(run, "format").split() == ["format", "=", '"json"', "#", "other.toml"]
    assert run("clean.txt").stdout.startswith("{")


@pytest.mark.parametrize("option", ["--no-config", "--config=other.toml"])
def test_the_files_found_can_be_left_aside(run: Run, option: str) -> None:
    write("dehusk.toml", "nonsense\n")
    write("other.toml", "")
    assert run("clean.txt").returncode == 2
    assert run(option, "clean.txt").returncode == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('fromat = "json"', "no key is called 'fromat': did you mean 'format'?", id="a mistyped key"),
        pytest.param("max_removed = 0.5", "did you mean 'max-removed'?", id="an underscore"),
        pytest.param('[claen]\nformat = "json"', "did you mean 'clean'?", id="a mistyped table"),
        pytest.param("clean = 3", "write [clean] above its keys", id="a table that is none"),
        pytest.param("[clean]\njobs = 3", "no key is called 'jobs'", id="a key of another command"),
        pytest.param('format = "xml"', "format: 'xml' is not one of", id="a wrong word"),
        pytest.param("format = 3", "format must be a string in quotes, not 3", id="a number for a word"),
        pytest.param('similarity = "much"', "similarity must be a number, not 'much'", id="a word for a number"),
        pytest.param("similarity = true", "similarity must be a number, not True", id="a truth value for a number"),
        pytest.param("recurring = 2.5", "recurring must be a whole number, not 2.5", id="a part of a page"),
        pytest.param("similarity = 7", "similarity: 7.0 is not in the range", id="a number out of range"),
        pytest.param("quiet = 1", "quiet must be true or false, not 1", id="a number for a truth value"),
        pytest.param('keep = ["promt"]', "did you mean 'prompt'?", id="a mistyped reason"),
        pytest.param('drop = ["/(/"]', "drop: '/(/' is no regular expression", id="a wrong pattern"),
        pytest.param('removed = "x"', "'removed' is for one run; give it on the command line", id="what is written"),
        pytest.param("in-place = true", "'in-place' is for one run", id="what is overwritten"),
        pytest.param("format =", "is no TOML", id="broken TOML"),
        pytest.param("format = [[]]", "format must be a string", id="a list"),
    ],
)
def test_a_wrong_file_costs_one_line_that_names_it_and_the_key(run: Run, text: str, said: str) -> None:
    file = write("dehusk.toml", f"{text}\n").resolve()
    result = run("clean.txt", "--no-title")
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert result.stderr.startswith(f"dehusk: {file}: ")
    assert said in result.stderr


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        pytest.param("DEHUSK_FROMAT", "json", "did you mean 'DEHUSK_FORMAT'?", id="a mistyped name"),
        pytest.param("DEHUSK_FORMAT", "xml", "DEHUSK_FORMAT: 'xml' is not one of", id="a wrong word"),
        pytest.param("DEHUSK_SIMILARITY", "9", "DEHUSK_SIMILARITY: 9.0 is not in the range", id="out of range"),
        pytest.param("DEHUSK_KEEP", "credit promt", "DEHUSK_KEEP: no reason is called 'promt'", id="a wrong reason"),
        pytest.param("DEHUSK_DROP", "two words", "no variable of dehusk is called 'DEHUSK_DROP'", id="split at spaces"),
        pytest.param("DEHUSK_REMOVED", "x", "DEHUSK_REMOVED: --removed is for one run", id="what is written"),
        pytest.param("DEHUSK_CONFIG", "none.toml", "none.toml: no such file", id="a file that is missing"),
    ],
)
def test_a_wrong_variable_costs_one_line_that_names_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    result = run("clean.txt", "--no-title")
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert said in result.stderr


def test_help_is_given_whatever_the_settings_are(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("dehusk.toml", "nonsense\n")
    monkeypatch.setenv("DEHUSK_FORMAT", "xml")
    assert run("clean", "--help").returncode == 0


def test_what_config_shows_is_a_config_file(run: Run) -> None:
    write("dehusk.toml", 'similarity = 0.9\nkeep = ["credit"]\nquiet = true\n[batch]\nmax-memory = "1G"\n')
    shown = run("config").stdout
    write("again.toml", shown)
    again = run("config", "--config", "again.toml").stdout
    assert [line.partition("#")[0].split() for line in again.splitlines()] == [
        line.partition("#")[0].split() for line in shown.splitlines()
    ]


@pytest.mark.parametrize("command", TABLES)
def test_what_names_a_file_to_write_is_no_setting(command: str) -> None:
    named = ("FILE", "DIR", "FOLDER", "URL", "SUFFIX")
    paths = {
        key
        for param in find_command(command).params
        if (key := key_of(param)) and any(word in str(param.metavar) for word in named)
    }
    assert paths - {"rules"} <= OF_ONE_RUN


@pytest.mark.parametrize(
    "environ",
    [
        pytest.param({}, id="no home"),
        pytest.param({"HOME": ""}, id="an empty home"),
        pytest.param({"HOME": "relative", "XDG_CONFIG_HOME": "relative"}, id="relative folders"),
        pytest.param({"HOME": "/nowhere", "XDG_CONFIG_HOME": "/nowhere"}, id="folders that are missing"),
    ],
)
def test_a_job_without_a_home_has_no_settings(folder: Path, environ: dict[str, str]) -> None:
    assert not has_settings(environ, str(folder))


def test_settings_are_noticed_wherever_they_are(folder: Path) -> None:
    assert has_settings({"DEHUSK_FORMAT": "json"}, "/")
    write("home/dehusk/config.toml", "")
    assert list(config_files({"XDG_CONFIG_HOME": str(folder / "home")}, "/")) == [folder / "home/dehusk/config.toml"]
    write("dehusk.toml", "")
    assert has_settings({}, str(folder / "a" / "b"))
