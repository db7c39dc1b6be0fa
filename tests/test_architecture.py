"""The direction of imports, read from the sources with ast, and what must not be loaded, by trying."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("corpus", "training", "writing", "explore", "compare", "learn")
# The engine from the bottom up: a module imports from lower layers and from its own folder only.
LAYERS = (
    ("errors", "measures", "paths"),
    ("hyperparameters", "events"),
    ("config", "history"),
    ("text",),
    ("models",),
    ("training",),
    ("writing", "insight", "storage"),
    ("arguments", "report", "benchmark", "self_test"),
    ("cli",),
)
LONGEST_FILE = 400


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path, *, at_start_only: bool = False) -> Iterator[str]:
    """The modules that a file imports, as full names; `at_start_only`: those that importing the file imports."""
    package = module_of(path).split(".") if path.name == "__init__.py" else module_of(path).split(".")[:-1]
    waiting: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            # "from engine import arguments" imports a module; "from engine.errors import UserError" does not.
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names if is_module(f"{base}.{alias.name}"))
        elif at_start_only and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        elif at_start_only and isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting.extend(node.orelse)
        else:
            waiting.extend(ast.iter_child_nodes(node))


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


def offences(paths: list[Path], *forbidden: str, at_start_only: bool = False) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in paths
        for name in imports(path, at_start_only=at_start_only)
        if within(name, *forbidden)
    ]


def test_the_engine_knows_no_window():
    assert offences(sources("engine"), "PySide6", "shiboken6", "pyqtgraph", "app", "main") == []


def test_the_window_loads_torch_only_when_it_is_needed():
    assert offences(sources("app"), "torch", at_start_only=True) == []


def test_a_page_never_imports_another_page():
    found = []
    for page in PAGES:
        others = [f"app.{other}" for other in PAGES if other != page]
        found += offences(sources(f"app/{page}"), *others)
    assert found == []


def test_nothing_but_main_imports_the_window_and_nothing_imports_main():
    assert offences(sources("engine"), "app") == []
    assert offences(sources("engine", "app"), "main") == []


def layer_of(module: str) -> int:
    part = module.split(".")[1]
    found = [row for row, names in enumerate(LAYERS) if part in names]
    assert found, f"engine.{part} is in no layer: find its place in LAYERS"
    return found[0]


def test_nothing_in_the_engine_imports_upward():
    found = []
    for path in sources("engine"):
        module = module_of(path)
        for name in imports(path):
            if not within(name, "engine") or "engine" in (module, name):
                continue
            inside = name.split(".")[1] == module.split(".")[1]
            if not inside and layer_of(name) >= layer_of(module):
                found.append(f"{module} imports {name}")
    assert found == []


def test_no_model_imports_another_model():
    folders = [path.parent.name for path in sources("engine/models") if path.name == "network.py"]
    assert folders
    found = []
    for folder in folders:
        others = [f"engine.models.{other}" for other in folders if other != folder]
        found += offences(sources(f"engine/models/{folder}"), *others)
    assert found == []


def loaded_by(code: str, *names: str) -> list[str]:
    """Which of `names` are loaded in a fresh process that has run `code`."""
    code += f"; import json, sys; print(json.dumps([name for name in {names!r} if name in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_the_command_line_loads_neither_qt_nor_torch_before_it_must():
    assert loaded_by("import engine.cli", "PySide6", "pyqtgraph", "torch", "numpy") == ["numpy"]


def test_the_window_appears_without_torch():
    assert loaded_by("import app.main_window", "torch", "PySide6") == ["PySide6"]


def test_training_loads_neither_qt_nor_the_compiler_of_torch(tmp_path):
    # The first optimizer of torch.optim imports it: a second or more during which a window stands still.
    command = ["train", "--model", "rnn", "--hidden-size", "8", "--steps", "1", "--out", str(tmp_path / "a.charloom")]
    code = f"from engine import cli; assert cli.main({command!r}) == 0"
    assert loaded_by(code, "torch", "torch._dynamo", "PySide6") == ["torch"]


@pytest.mark.parametrize("path", [*sources("engine", "app", "tests"), ROOT / "main.py"], ids=module_of)
def test_no_file_is_long(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


def test_paths_alone_names_the_folder_of_resources():
    found = []
    for path in sources("engine", "app"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            value = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
            if isinstance(value, str) and (value == "resources" or value.startswith(("resources/", "resources\\"))):
                found.append(module_of(path))
    assert set(found) == {"engine.paths"}


def test_opening_a_model_and_training_leave_torch_s_compiler_out(tmp_path):
    """torch._dynamo takes a second to import, and the window stutters meanwhile."""
    code = """
import sys
from pathlib import Path
from engine.config import TrainingSettings
from engine.models.base import architectures
from engine.storage.model_file import open_model, save_model
from engine.text.corpus import build_corpus
from engine.config import TextSettings
from engine.text.samples import default_sample
from engine.training.loop import Training
corpus = build_corpus([default_sample().read()], TextSettings())
settings = TrainingSettings(budget=2, budget_unit="steps", device="cpu")
for declared in architectures().values():
    training = Training(corpus, declared, declared.hyperparameters(), settings)
    list(training)
    save_model(training.model(), Path(sys.argv[1]))
    open_model(Path(sys.argv[1]))
    assert "torch._dynamo" not in sys.modules, declared.name
"""
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.charloom")], check=True, cwd=ROOT, timeout=120)
