"""How a batch runs: one file an engine, all with one interface, `run(work, tasks, ...) -> (task, outcome) in order`."""
