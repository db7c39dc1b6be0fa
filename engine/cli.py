"""The command line: the same engine without a window."""

import argparse
import contextlib
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

from engine import arguments
from engine.config import TextSettings, TrainingSettings, WritingSettings
from engine.errors import UserError
from engine.events import Event, Failed, Finished, Saved, as_json
from engine.models.base import architecture, architectures
from engine.paths import MODEL_SUFFIX, kept_models_folder
from engine.report import Report, print_json
from engine.text.corpus import Corpus, build_corpus
from engine.text.reading import Document, find_text_files, read_document
from engine.text.samples import default_sample

if TYPE_CHECKING:
    from engine.models.language_model import LanguageModel
    from engine.training.control import Control
    from engine.training.loop import Training

DONE, BAD_INPUT, INTERRUPTED = 0, 2, 130


def main(argv: Sequence[str]) -> int:
    """Run one command; answers the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        options = _parser(arguments.chosen_model(argv)).parse_args(argv)
        status: int = options.run(options)
    except UserError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has had enough
        sys.stdout = None
        return DONE
    return status


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UserError("{message}. See {program} --help.", message=message, program=self.prog)


def _parser(model: str) -> argparse.ArgumentParser:
    """The whole command line; `train` takes the hyperparameters of this model."""
    parser = _Parser(
        prog="charloom", description="Train a small language model on texts of your own, and write with it."
    )
    verbs = parser.add_subparsers(metavar="VERB", required=True, title="verbs (none opens the window)")

    def verb(name: str, run: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        command = verbs.add_parser(name, help=help, description=help, allow_abbrev=False)
        command.set_defaults(run=run)
        return command

    train = verb("train", _train, "Train a model on texts and save it.")
    train.add_argument(
        "texts", nargs="*", type=Path, metavar="FILE|FOLDER", help="texts to learn; none: the sample text"
    )
    train.add_argument(
        "--model", choices=list(architectures()), default=arguments.DEFAULT_MODEL, help="the architecture"
    )
    arguments.add_budget(train)
    train.add_argument("--out", type=Path, help="the model file to write")
    train.add_argument("--json", action="store_true", help="print one event a line, as JSON")
    arguments.add_declared(train, TextSettings)
    arguments.add_declared(train, TrainingSettings, leave_out=arguments.BUDGET)
    arguments.add_declared(train, architectures()[model].hyperparameters)

    evaluate = verb("eval", _eval, "Measure how well a model predicts a text.")
    evaluate.add_argument("model", type=Path, metavar="MODEL")
    evaluate.add_argument("text", type=Path, metavar="FILE")
    evaluate.add_argument("--json", action="store_true")

    generate = verb("generate", _generate, "Let a model write on from a prefix.")
    generate.add_argument("model", type=Path, metavar="MODEL")
    generate.add_argument("--prefix", required=True, metavar="TEXT")
    arguments.add_declared(generate, WritingSettings)

    info = verb("info", _info, "Tell what is in a model file or a text.")
    info.add_argument("file", type=Path, metavar="MODEL|FILE")
    info.add_argument("--json", action="store_true")
    arguments.add_declared(info, TextSettings)

    bench = verb("bench", _bench, "Measure this machine: ratios taken in one run.")
    bench.add_argument("what", choices=("train", "window"), nargs="?", default="train")
    bench.add_argument("--json", action="store_true")

    verb("self-test", _self_test, "Check that this copy of the program can do its whole job.")
    return parser


def read_corpus(paths: Sequence[Path], settings: TextSettings) -> Corpus:
    """The corpus of some files and folders, or of the sample text if there are none."""
    documents: list[Document] = [read_document(path) for path in find_text_files(paths)]
    return build_corpus(documents or [default_sample().read()], settings)


def _train(options: argparse.Namespace) -> int:
    corpus = read_corpus(options.texts, arguments.gather(options, TextSettings))
    declared = architecture(options.model)
    hyperparameters = arguments.gather(options, declared.hyperparameters)
    settings = arguments.gather(options, TrainingSettings, **arguments.budget(options))
    out = options.out or _free_name(Path(f"{Path(corpus.names[0]).stem}-{declared.name}{MODEL_SUFFIX}"))
    _check_output(out)

    from engine.training.loop import Training

    training = Training(corpus, declared, hyperparameters, settings)
    report = print_json if options.json else Report()
    with _stopped_by_signals(training.control):
        return _follow(training, out, report)


def _follow(training: "Training", out: Path, report: Callable[[dict[str, Any], Event], None]) -> int:
    """Report every event; save the model before telling that the run is finished."""
    status = DONE
    try:
        for event in training:
            extra: dict[str, Any] = {}
            if isinstance(event, Failed):
                print(event.error, file=sys.stderr)
                status = BAD_INPUT
            elif isinstance(event, Finished):
                saved = Saved(str(_save(training.model(), out)))
                report(as_json(saved), saved)
                extra = {"file": saved.file}
                status = INTERRUPTED if event.reason == "stopped" else status
            try:
                report(as_json(event) | extra, event)
            except BrokenPipeError:  # whoever read our output has had enough: end here, with the work saved
                sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115
                training.control.stop()
    except UserError as error:
        failed = Failed(error)
        report(as_json(failed), failed)
        raise
    return status


@contextlib.contextmanager
def _stopped_by_signals(control: "Control") -> Iterator[None]:
    """Ctrl-C and a request to terminate end the run with its work saved; a second one ends it at once."""

    def stop(number: int, frame: FrameType | None) -> None:
        if control.stopped:
            raise KeyboardInterrupt
        control.stop()

    previous = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def _save(model: "LanguageModel", out: Path) -> Path:
    """Save a trained model; where that fails, save it among the person's own files and raise a UserError that says so."""
    from engine.storage.atomic import make_folder
    from engine.storage.model_file import save_model

    try:
        save_model(model, out)
    except UserError as problem:
        rescue = _free_name(kept_models_folder() / out.name)
        make_folder(rescue.parent)
        save_model(model, rescue)
        raise UserError(
            "{problem} The model was saved as {rescue} instead.", problem=str(problem), rescue=str(rescue)
        ) from problem
    return out


def _check_output(path: Path) -> None:
    """Raise UserError if a model could not be written there, or if that would replace a file that is no model."""
    from engine.storage.atomic import check_writable
    from engine.storage.model_file import is_model_file

    check_writable(path)
    if path.exists() and not is_model_file(path):
        raise UserError(
            "{name} is there already and is not a model. Choose another name for the model.", name=str(path)
        )


def _free_name(path: Path) -> Path:
    """The path itself, or the first with a number behind it that does not exist yet: an earlier model is never lost."""
    candidates = (path.with_stem(f"{path.stem}-{number}") for number in range(2, 10**6))
    return path if not path.exists() else next(free for free in candidates if not free.exists())


def _eval(options: argparse.Namespace) -> int:
    from engine.storage.model_file import open_model
    from engine.training.evaluation import score_text

    score = score_text(open_model(options.model), read_document(options.text).text)
    _tell({"tokens": score.tokens, "characters": score.characters, **score.as_dict()}, options.json)
    return DONE


def _generate(options: argparse.Namespace) -> int:
    from engine.storage.model_file import open_model
    from engine.writing.sampling import write

    settings = arguments.gather(options, WritingSettings)
    characters = write(open_model(options.model), options.prefix, settings)
    sys.stdout.write(options.prefix)
    for character in characters:
        sys.stdout.write(character)
        sys.stdout.flush()
    print()
    return DONE


def _info(options: argparse.Namespace) -> int:
    if options.file.suffix == MODEL_SUFFIX:
        from engine.storage.model_file import open_model

        model = open_model(options.file)
        facts: dict[str, Any] = {
            "architecture": model.architecture,
            "parameters": model.parameters,
            "vocabulary_size": len(model.vocabulary),
            "hyperparameters": model.hyperparameters.as_dict(),
            "text_settings": model.text_settings.as_dict(),
            "training": model.training,
        }
    else:
        document = read_document(options.file)
        corpus = build_corpus([document], arguments.gather(options, TextSettings))
        facts = {
            "encoding": document.encoding,
            "characters": corpus.characters,
            "vocabulary_size": len(corpus.vocabulary),
            "training_characters": len(corpus.training_tokens),
            "validation_characters": len(corpus.validation_tokens),
            "fingerprint": corpus.fingerprint,
        }
    _tell(facts, options.json)
    return DONE


def _bench(options: argparse.Namespace) -> int:
    from engine.benchmark import bench_train

    _tell(bench_train(), options.json)
    return DONE


def _self_test(options: argparse.Namespace) -> int:
    from engine.self_test import self_test

    self_test()
    print("self-test: passed")
    return DONE


def _tell(facts: dict[str, Any], as_one_line: bool) -> None:
    """Facts as one JSON object, or one a line for people."""
    if as_one_line:
        print(json.dumps(facts, ensure_ascii=False))
        return
    for name, value in facts.items():
        print(f"{name}: {f'{value:.4f}' if isinstance(value, float) else value}")
