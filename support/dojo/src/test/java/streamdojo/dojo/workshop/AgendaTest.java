package streamdojo.dojo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.workshop.Agenda.Item;

class AgendaTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Test
  void should_put_breaks_between_and_lunch_at_noon() {
    List<Item> katas =
        IntStream.rangeClosed(1, 4).mapToObj(number -> new Item("k" + number, 60)).toList();

    Agenda agenda = Agenda.of(NINE, Duration.ofHours(7), katas);

    assertThat(agenda.entries())
        .extracting(entry -> entry.at() + " " + entry.item().name().replaceFirst(",.*", ""))
        .containsExactly(
            "09:00 welcome",
            "09:15 k1",
            "10:15 break",
            "10:30 k2",
            "11:30 break",
            "11:45 k3",
            "12:45 lunch",
            "13:45 k4",
            "14:45 what to take home");
    assertThat(agenda.left()).isEmpty();
    assertThat(agenda.end()).isEqualTo(LocalTime.of(15, 0));
  }

  @Test
  void should_never_be_longer_than_the_day_and_keep_the_order() {
    List<Item> katas =
        IntStream.rangeClosed(1, 17).mapToObj(number -> new Item("k" + number, 35)).toList();
    for (int minutes = 60; minutes <= 14 * 60; minutes += 10) {
      Agenda agenda = Agenda.of(NINE, Duration.ofMinutes(minutes), katas);

      assertThat(Duration.between(NINE, agenda.end()).toMinutes()).isBetween(30L, (long) minutes);
      List<Item> planned =
          agenda.entries().stream().map(Agenda.Entry::item).filter(katas::contains).toList();
      assertThat(planned).isEqualTo(katas.subList(0, katas.size() - agenda.left().size()));
    }
  }
}
