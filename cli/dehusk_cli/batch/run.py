"""One run of `dehusk batch`: clean everything that needs it, tell what has gone, sum it up."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from dehusk_cli.batch.cases import Case, Result, Task, Triage
from dehusk_cli.batch.gather import gather
from dehusk_cli.batch.gone import NotPrunedError, tell_gone
from dehusk_cli.batch.inputs import named_inputs
from dehusk_cli.batch.lock import only_run
from dehusk_cli.batch.metrics import write_failed, write_metrics
from dehusk_cli.batch.names import is_one_file
from dehusk_cli.batch.pages import page_tasks, read_pages
from dehusk_cli.batch.plan import Plan
from dehusk_cli.batch.pool import Workers, worker_pool
from dehusk_cli.batch.progress import progress
from dehusk_cli.batch.report import Report
from dehusk_cli.batch.settle import Outputs, Settling, TooManyFailuresError, log_place
from dehusk_cli.batch.spool import Spool
from dehusk_cli.batch.state import Record, State, opened_state
from dehusk_cli.batch.tally import Tally
from dehusk_cli.batch.tree import DryTree, Tree, make_folder
from dehusk_cli.batch.wanted import Again, Limits, Selection, StoreUse, Targets
from dehusk_cli.batch.worker import Steps, clean_one
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.streams import complain

_LAST_SUCCESS = "last success"
_UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class Run:
    """A run, with all that it was asked for bound once."""

    selection: Selection
    targets: Targets
    steps: Steps
    again: Again
    store: StoreUse | None
    limits: Limits
    report: Report
    prune: bool
    is_dry: bool
    fail_on_no_article: bool
    tally: Tally = field(default_factory=Tally)

    def go(self) -> ExitCode:
        """Do it. Raises LockedError, WriteError, and UsageError where inputs collide: then nothing was done."""
        plan = self._plan()
        with self._state() as state:
            settling = self._settling(state)
            self._sweep_after_crash(settling)
            try:
                self._clean(plan, settling)
                tell_gone(settling, plan, prune=self.prune)
                self._gather(plan, settling)
                code = self._code()
            except (TooManyFailuresError, NotPrunedError) as error:
                complain(str(error))
                code = ExitCode.FAILED
            self._finish(settling, code)
        return code

    @contextmanager
    def _state(self) -> Iterator[State]:
        """Open the state, with the lock held; a dry run changes nothing and needs no lock."""
        path = self.targets.state
        with ExitStack() as stack:
            if not self.is_dry:
                make_folder(str(Path(path).parent))
                stack.enter_context(only_run(f"{path}.lock", wait=self.limits.lock_wait))
            yield stack.enter_context(opened_state(path, to_write=not self.is_dry))

    def _plan(self) -> Plan:
        output = self.targets.output
        inputs = named_inputs(self.selection, apart=output, skip=self._count_link)
        plan = Plan(inputs, suffix=self.targets.suffix, out_of=output)
        for option, path in self.targets.files():
            plan.refuse_overwriting(option, path)
        return plan

    def _count_link(self, _path: str) -> None:
        self.tally.links_out += 1

    def _settling(self, state: State) -> Settling:
        return Settling(
            state,
            self._outputs(state, self.targets.output, "outputs"),
            self._outputs(state, self.targets.removed, "logs") if self.targets.removed else None,
            self.report,
            self.again.rules,
            self.limits.max_failures,
            self.tally,
        )

    def _outputs(self, state: State, path: str, table: str) -> Outputs:
        if is_one_file(path):
            return state.spool(table)
        return DryTree(path) if self.is_dry else Tree(path)

    def _gather(self, plan: Plan, settling: Settling) -> None:
        """Write what goes into one file."""
        if self.is_dry:
            return
        if isinstance(outputs := settling.outputs, Spool):
            gather(self.targets.output, plan, settling.state, outputs.read)
        if isinstance(logs := settling.removed, Spool) and self.targets.removed:
            gather(self.targets.removed, plan, settling.state, lambda place: logs.read(log_place(place)))

    def _clean(self, plan: Plan, settling: Settling) -> None:
        """Clean what needs it and settle all inputs, in their order. However it ends, what is settled is safe."""
        limits = self.limits
        triage = self._triage(settling)
        with ExitStack() as stack:
            phases = 1 if self.store is None else 2
            step = stack.enter_context(progress(phases * len(plan), self.tally, self.report))
            stack.callback(settling.commit)
            pool = stack.enter_context(worker_pool(limits.jobs, max_memory=limits.max_memory))
            workers = Workers(pool, jobs=limits.jobs, timeout=limits.timeout)
            cleaned = workers.in_order(partial(clean_one, steps=self.steps), triage.tasks(plan))
            for case, outcome in self._judged(stack.enter_context(closing(cleaned)), settling, workers, step):
                settling.settle(case, outcome)
                step()

    def _judged(
        self, results: Iterator[Result], settling: Settling, workers: Workers, step: Callable[[], None]
    ) -> Iterator[Result]:
        """Let the store, if there is one, judge what was cleaned."""
        if self.store is None:
            return results
        # Not at the top: a run without a store need not load it.
        from dehusk_cli.batch.recurring import Recurring  # noqa: PLC0415

        articles = settling.state.spool("articles", is_compressed=True)
        recurring = Recurring(self.store, settling.state, articles, workers, self.steps, self.tally, step)
        return recurring.judged(results)

    def _triage(self, settling: Settling) -> Triage:
        def counts(record: Record) -> bool:
            return not self.again(record) and settling.is_there(record)

        def read_collection(case: Case) -> Iterator[Task]:
            pages = read_pages(case.path, fields=self.selection.fields, max_bytes=self.steps.max_bytes)
            return page_tasks(case, pages, settling.state, counts, self.targets.suffix)

        return Triage(settling.state, counts, read_collection)

    def _sweep_after_crash(self, settling: Settling) -> None:
        """Take away what a run left behind that was killed; until `_finish`, this run is one."""
        if settling.state.fact(_UNFINISHED) != "no":
            settling.sweep()
        settling.state.note(_UNFINISHED, "yes")
        settling.state.commit()

    def _code(self) -> ExitCode:
        if self.tally.failed:
            return ExitCode.FAILED
        lacking = self.tally.cleaned - self.tally.statuses["article"]
        return ExitCode.NO_ARTICLE if self.fail_on_no_article and lacking else ExitCode.DONE

    def _finish(self, settling: Settling, code: ExitCode) -> None:
        state, now = settling.state, time.time()
        if code is ExitCode.DONE:
            state.note(_LAST_SUCCESS, str(now))
        state.note(_UNFINISHED, "no")
        state.commit()
        if self.is_dry:
            return
        if self.targets.failed is not None:
            write_failed(self.targets.failed, settling.failed, self.targets.separator)
        if self.targets.metrics is not None:
            success = state.fact(_LAST_SUCCESS)
            write_metrics(
                self.targets.metrics, self.tally, code=code, now=now, last_success=float(success) if success else None
            )
