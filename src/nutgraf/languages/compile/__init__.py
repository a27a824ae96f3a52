"""Packs to artefacts: forms of lemmas, phrase tables, spelled-out numbers; at build time, never while briefing."""
