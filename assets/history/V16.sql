-- The last entry about a profile is found without reading the others.
CREATE INDEX entry_profile ON entry (id) WHERE kind = 'profile-changed';
