"""Workbooks: to fill in, read into a draft, and of the rows that have faults."""

from collections.abc import Collection, Sequence

from app import identity as identities
from app.actions.access import reach, reach_at
from app.actions.ways_in import file_name_of, upload_of
from app.identity import Identity
from app.texts import drafts as words
from warehouse import draft_check, draft_files, draft_limits, draft_merge, drafts, facts, history, workbook
from warehouse.draft_check import DraftCheck
from warehouse.draft_types import Draft, ReadingFault
from warehouse.errors import TertialError
from warehouse.facts import Files
from warehouse.validation import CheckResult
from warehouse.workbook import WorkbookResult


def save_workbook(identity: Identity, draft_id: str, step: int, raw: bytes, file_name: str) -> Draft:
    """Read a workbook into the draft; its tables are merged from the version that it was made from.

    Sheets that can't be read leave their tables as they were and their faults in the draft. Raises DraftLimitError,
    DraftConflictsError and what `reach_at` raises.
    """
    draft = reach_at(identity, draft_id, step)
    shown = file_name_of(file_name)
    draft_limits.check_size(raw, shown)
    result = workbook.read(raw, shown)
    made_from = _made_from(draft, result.base_version)
    earlier: Files = {}
    if made_from is not None:
        earlier, goes_on = _handed_in_before(identity, draft, shown, result, made_from)
        if goes_on:
            made_from, earlier = {**made_from, **earlier}, {}
    notes = () if made_from is not None or not result.files else (words.WORKBOOK_WITHOUT_VERSION,)
    upload = upload_of(raw, shown, "workbook", tuple(result.files), notes)
    said = words.SAVED_WORKBOOK if result.files else words.SAVED_WORKBOOK_UNREAD
    return draft_merge.take_files(
        draft,
        result.files,
        drafts.content(draft) if made_from is None else _with_faults_open(draft, made_from, result.files),
        upload,
        raw,
        [*_still_unread(draft, result), *(ReadingFault(upload.sha256, fault) for fault in result.faults)],
        earlier=earlier,
        what=said.format(file=shown),
        who=identity.who,
    )


def faulty_rows(identity: Identity, draft_id: str, check: DraftCheck | None = None) -> bytes:
    """A workbook of the faulty rows with the message beside each. Raises what `reach` raises."""
    draft = reach(identity, draft_id)
    check = check or draft_check.check(draft)
    uploads = {upload.name: draft_files.read_blob(draft.id, upload.sha256) for upload in draft.uploads}
    result = CheckResult(check.result.tables, check.faults, check.result.files)
    return workbook.faulty_rows(result, {**uploads, **drafts.content(draft)})


def workbook_of(identity: Identity, names: Sequence[str], draft_id: str | None = None) -> bytes:
    """A workbook to fill in, with the draft's rows, or those that are published.

    Raises UnknownTableError and what `reach` raises.
    """
    identities.require(identity, "coordinator")
    draft_limits.check_files(dict.fromkeys(names))
    if draft_id is not None:
        draft = reach(identity, draft_id)
        return workbook.write(drafts.content(draft), names, base_version=made_at(draft), title=draft.title)
    head = drafts.head()
    return workbook.write(drafts.version_files(head.id), names, base_version=head.id, title=words.WORKBOOK_TITLE)


def made_at(draft: Draft) -> str:
    """What a workbook notes about where its rows come from, for `save_workbook` to merge it from there."""
    return f"{draft.base}+{draft.id}+{draft.steps[-1].number if draft.steps else 0}"


def _made_from(draft: Draft, noted: str | None) -> Files | None:
    """The files that a workbook was made from; None if it doesn't say, or says something that isn't known here."""
    version, _, rest = (noted or "").partition("+")
    draft_id, _, step = rest.partition("+")
    if draft_id == draft.id:
        if step == "0":
            return drafts.version_files(draft.first_base)
        state = next((each.state for each in draft.steps if str(each.number) == step), None)
        if state is not None:
            return drafts.content_of(draft, state)
    try:
        return drafts.version_files(history.find(version).id) if version else None
    except TertialError:
        return None


def _handed_in_before(
    identity: Identity, draft: Draft, name: str, result: WorkbookResult, made_from: Files
) -> tuple[Files, bool]:
    """The tables of the same workbook as the same person last handed it in to the draft, and whether that is certain.

    What has been taken back in it since is a change, although it is what the workbook was made from. It is the same
    one if something that was changed then stands in it still; with no more than the name in common, it may be another
    copy that never had the change. Empty where nothing of it was handed in before.
    """
    by = {step.number: step.who for step in draft.steps}
    mine = [each for each in draft.uploads if each.kind == "workbook" and by.get(each.number) == identity.who]
    for upload in reversed(mine):
        if not set(upload.files) & set(result.files):
            continue
        earlier = workbook.read(draft_files.read_blob(draft.id, upload.sha256), upload.name)
        if earlier.base_version != result.base_version:
            continue
        shared = {each: raw for each, raw in earlier.files.items() if each in result.files}
        goes_on = _goes_on_from(shared, result.files, made_from)
        if goes_on or upload.name == name:
            return shared, goes_on
    return {}, False


def _goes_on_from(earlier: Files, later: Files, made_from: Files) -> bool:
    """Whether something that one file has changed stands in the other too."""
    for name, raw in earlier.items():
        contract = facts.contract_of(name)
        sheets = (
            [facts.read(each, contract) for each in (made_from.get(name, b""), raw, later[name])] if contract else []
        )
        if contract is None or None in sheets:
            continue
        before, then, now = (facts.keyed(sheet, contract) for sheet in sheets if sheet is not None)
        if any(then.get(key) != before.get(key) and then.get(key) == now.get(key) for key in {*before, *then}):
            return True
    return False


def _with_faults_open(draft: Draft, made_from: Files, names: Collection[str]) -> Files:
    """What the workbook was made from, where rows that are wrong in the draft stand as they are there.

    Somebody who mends a mistake writes what stood there from the beginning: against the version that the workbook was
    made from that would be no change, and the mistake would stay.
    """
    content = drafts.content(draft)
    wrong = {(fault.file, fault.row) for fault in draft_check.check(draft).errors if fault.file in names}
    base = dict(made_from)
    for name in {file for file, _ in wrong}:
        contract = facts.contract_of(name)
        sides = [facts.read(files.get(name, b""), contract) for files in (made_from, content)] if contract else []
        if contract is None or sides[0] is None or sides[1] is None:
            continue
        before, now = (facts.keyed(side, contract) for side in sides if side is not None)
        faulty = {key: row for number, (key, row) in enumerate(now.items(), 2) if (name, number) in wrong}
        # A row whose key is wrong took the place of another: that one comes back with the workbook.
        lost = set(before) - set(now) if set(faulty) - set(before) else set()
        rows = {key: row for key, row in {**before, **faulty}.items() if key not in lost}
        base[name] = facts.write(contract.column_names, list(rows.values()))
    return base


def _still_unread(draft: Draft, result: WorkbookResult) -> list[ReadingFault]:
    """The faults of earlier uploads, but for those of workbooks whose sheets this one has anew."""
    csv = {upload.sha256 for upload in draft.uploads if upload.kind == "csv"}
    return [
        each
        for each in draft.reading_faults
        if each.upload in csv or (each.fault.sheet is not None and each.fault.sheet not in result.sheets)
    ]
