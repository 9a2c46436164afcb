package serai.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import serai.domain.Chart;

class BarPainterTest {
  @Test
  void a_picture_is_small_and_shows_each_share_in_a_colour_of_its_own() throws IOException {
    var chart =
        new Chart(
            "Articles a week",
            List.of("1 Dec", "8 Dec"),
            List.of(
                new Chart.Share("Kazakhstan", List.of(3, 9)),
                new Chart.Share("Uzbekistan", List.of(4, 0))));

    var png = new BarPainter().png(chart).orElseThrow();

    var picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(png).hasSizeLessThan(80_000);
    assertThat(picture.getWidth()).isEqualTo(800);
    assertThat(picture.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xF7F4EE);
    assertThat(colours(picture)).contains(0x0072B2, 0xE69F00);
  }

  @Test
  void letters_that_the_system_cannot_show_are_not_painted_as_boxes() {
    var unknown = "\uDBC0\uDC00";
    var chart = new Chart("Articles", List.of(unknown), List.of(new Chart.Share("A", List.of(1))));

    assertThat(new BarPainter().png(chart)).isEmpty();
  }

  private static List<Integer> colours(BufferedImage picture) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .map(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xFFFFFF)
        .distinct()
        .boxed()
        .toList();
  }
}
