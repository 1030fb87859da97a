"""The house is a process of its own. A test that becomes one by an import would hang whoever waits for it."""

from gevent import monkey


def test_no_import_of_a_test_turned_this_process_into_a_house() -> None:
    assert not monkey.is_module_patched("threading")
