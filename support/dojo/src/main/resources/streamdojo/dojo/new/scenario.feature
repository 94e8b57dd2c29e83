    @{{id}}
    Scenario: TODO what {{id}} shows
      When {{tried}}
      Then {{shown}}
