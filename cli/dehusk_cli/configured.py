"""Commands whose options may also be set in a config file or a variable; what the command line says beats both."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperOption

from dehusk_cli.config_files import PREFIX, config_files, working_folder
from dehusk_cli.help import GroupedCommand
from dehusk_cli.setting_types import is_plain
from dehusk_cli.settings import (
    TABLES,
    Setting,
    is_setting,
    key_of,
    read_settings,
    refuse_unknown_variables,
    variable_of,
)
from dehusk_cli.usage import UsageError


class ConfiguredCommand(GroupedCommand):
    """A command that takes its options' defaults from where the user has set them.

    Commands without a table of their own, such as `explain`, are about what `clean` does and read its table.
    """

    def __init__(self, *args: Any, params: list[Any], **kwargs: Any) -> None:
        """Add the options that say which file is read, and name the variable of each setting."""
        super().__init__(*args, params=[*params, *_which_file()], **kwargs)
        self.settings = {key: param for param in params if is_setting(key := key_of(param))}
        for key, param in self.settings.items():
            param.envvar = variable_of(key)
            param.show_envvar = False  # `dehusk config --help` says how all of them are called

    def parse_words(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the command line with the settings as defaults. Raises UsageError that names where a value is from."""
        given = self.make_parser(ctx).parse_args(args=list(args))[0]
        if "help" in given:
            return super().parse_words(ctx, args)
        file, no_file = (param.type_cast_value(ctx, param.consume_value(ctx, given)[0]) for param in self.params[-2:])
        found = self.find_settings(file, no_file=no_file)
        ctx.default_map = self._defaults(found)
        try:
            return super().parse_words(ctx, args)
        except typer.BadParameter as error:
            param: Any = error.param
            where = _where(key_of(param), ctx.get_parameter_source(param.name), found) if param else None
            if where is None:
                raise
            raise UsageError(f"{where}: {error.message}") from error

    def find_settings(self, file: str | None, *, no_file: bool) -> Mapping[str, Setting]:
        """Read the settings of this command from `file`, from no file, or from those that are found."""
        refuse_unknown_variables(os.environ, self.settings)
        files = [] if no_file else [Path(file)] if file else config_files(os.environ, working_folder())
        return read_settings(files, str(self.name) if self.name in TABLES else TABLES[0], self.settings)

    def current(self, file: str | None, *, no_file: bool) -> Iterator[tuple[str, Any, str | None]]:
        """Yield each setting's key, its value, and where that was set, None for a default. Raises UsageError."""
        found = self.find_settings(file, no_file=no_file)
        context = typer.Context(self, info_name=self.name, default_map=self._defaults(found))
        for key, param in self.settings.items():
            value, source = param.consume_value(context, {})
            where = _where(key, source, found)
            try:
                meant = param.type_cast_value(context, value)
            except typer.BadParameter as error:
                raise UsageError(f"{where}: {error.message}") from error
            written = value if param.multiple or value is None else str(value)
            yield key, meant if is_plain(param) else written, where

    def _defaults(self, found: Mapping[str, Setting]) -> dict[str, Any]:
        return {self.settings[key].name: setting.value for key, setting in found.items()}


def _where(key: str, source: Any, found: Mapping[str, Setting]) -> str | None:
    """Say where a setting was made; None on the command line, or nowhere."""
    if source.name == "ENVIRONMENT":
        return variable_of(key)
    return f"{found[key].file}: {key}" if source.name == "DEFAULT_MAP" else None


def _which_file() -> list[TyperOption]:
    file = TyperOption(
        param_decls=["--config"],
        metavar="FILE",
        help="Read settings from this file alone; see `dehusk config --help`.",
        rich_help_panel="Settings",
        envvar=f"{PREFIX}CONFIG",
        expose_value=False,
    )
    none = TyperOption(
        param_decls=["--no-config"],
        is_flag=True,
        default=False,
        help="Read no config file.",
        rich_help_panel="Settings",
        envvar=f"{PREFIX}NO_CONFIG",
        expose_value=False,
    )
    return [file, none]
