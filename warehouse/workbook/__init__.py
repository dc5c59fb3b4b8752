"""Excel workbooks of the facts: one to fill in, one read back, one with the rows that have faults.

Nothing that a workbook holds can take the process that reads it down: what it is made of is looked at before it is
opened, and it is opened in a process of its own with limits (`warehouse.workbook.child`).
"""

from warehouse.workbook.faulty import faulty_rows
from warehouse.workbook.reading import WorkbookResult, read
from warehouse.workbook.sheets import file_of_sheet, sheet_name
from warehouse.workbook.writing import CellTooLongError, write

__all__ = ["CellTooLongError", "WorkbookResult", "faulty_rows", "file_of_sheet", "read", "sheet_name", "write"]
