"""Every sentence a person sees goes through here. English is the source; resources/translations holds the others."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from engine.errors import UserError
from engine.paths import APPLICATION, TRANSLATIONS

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}

_installed: list[QTranslator] = []


def tr(text: str, **values: object) -> str:
    """`text` in the language of the window, its `{placeholders}` filled."""
    translated = QCoreApplication.translate(APPLICATION, text)
    return translated.format(**values) if values else translated


def mark(text: str) -> str:
    """`text` as it is: a sentence declared here and translated where it is shown."""
    return text


def explain(error: UserError) -> str:
    """The sentence of an error in the language of the window; what fills it is translated too where it is known."""
    values = {name: tr(value) if isinstance(value, str) and value else value for name, value in error.values.items()}
    return tr(error.template, **values)


def system_language() -> str:
    """The first language of LANGUAGES that this person's system asks for."""
    for wanted in QLocale.system().uiLanguages():
        for code in LANGUAGES:
            if wanted.replace("-", "_").split("_")[0] == code.split("_")[0]:
                return code
    return "en"


def use_language(code: str) -> None:
    """Translate from now on; what is already shown has to be built anew."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(code))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", qt_folder), (f"charloom_{code}", str(TRANSLATIONS))):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
