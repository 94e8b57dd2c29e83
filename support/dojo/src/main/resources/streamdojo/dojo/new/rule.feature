  @{{claim}}
  Rule: {{claim}} TODO what it claims, in a few words
