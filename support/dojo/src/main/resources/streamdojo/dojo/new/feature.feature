Feature: {{Document}}
  TODO the document's number, and what it is about.
