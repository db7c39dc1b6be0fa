"""The texts that come with the program."""

from dataclasses import dataclass

from engine.paths import SAMPLES
from engine.text.reading import Document, read_document


@dataclass(frozen=True)
class Sample:
    """A bundled text: `title` is shown to people, in the text's own language."""

    file: str
    title: str
    language: str

    def read(self) -> Document:
        document = read_document(SAMPLES / self.file)
        return Document(name=self.title, text=document.text)


SAMPLE_TEXTS = (
    Sample("the-keeping-of-thole-mill.txt", "The Keeping of Thole Mill", "en"),
    Sample("chang-ti-jie-de-yu.txt", "长梯街的雨", "zh"),
)


def default_sample(language: str = "en") -> Sample:
    """The sample text in this language (a code like "zh_CN"), or the English one."""
    return next((sample for sample in SAMPLE_TEXTS if language.startswith(sample.language)), SAMPLE_TEXTS[0])
