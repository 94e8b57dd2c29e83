package streamdojo.direct;

import streamdojo.kit.lab.Server;
import streamdojo.kit.schema.Schemas;
import streamdojo.kit.view.DirectSettings;
import streamdojo.kit.view.DirectView;

/** Makes direct queries for those who don't compile against this room. */
public final class DirectMaker implements DirectView.Maker {
  @Override
  public DirectView make(Server kafka, String prefix, Schemas schemas, DirectSettings settings) {
    return new DirectQuery(kafka, prefix, schemas, settings);
  }
}
