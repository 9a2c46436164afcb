package serai.chart;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Chart;
import serai.port.Painter;

/// Paints bars on a ground of their own, so that they look the same in a light chat and a dark one.
public final class BarPainter implements Painter {
  private static final Logger LOG = LoggerFactory.getLogger(BarPainter.class);

  /// Pixels. A phone shows a picture about 360 points wide: letters of 22 are as tall there as the
  /// chat's own.
  private static final int WIDTH = 800;

  private static final int HEIGHT = 500;
  private static final int TITLE = 26;
  private static final int LETTERS = 21;
  private static final int MARGIN = 14;
  private static final double BAR_WIDTH = 0.7;

  /// Labels that have room side by side; more of them are slanted, by degrees.
  private static final int MOST_LEVEL = 6;

  private static final int SLANT = 50;

  private static final Color GROUND = new Color(0xF7F4EE);
  private static final Color INK = new Color(0x22303C);
  private static final Color LINES = new Color(0xD9D4C9);

  /// Told apart by readers who see red and green alike too (Okabe and Ito's set).
  private static final Color[] SHARES = {
    new Color(0x0072B2),
    new Color(0xE69F00),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0x56B4E9)
  };

  @Override
  public Optional<byte[]> png(Chart chart) {
    try {
      return paint(chart);
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.warn("no picture can be painted here: the system lacks fonts or a library for them", e);
      return Optional.empty();
    }
  }

  private static Optional<byte[]> paint(Chart chart) throws IOException {
    var letters = new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS);
    boolean lacks = words(chart).anyMatch(word -> letters.canDisplayUpTo(word) >= 0);
    return lacks ? Optional.empty() : Optional.of(png(bars(chart, letters)));
  }

  private static byte[] png(CategoryChart bars) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(BitmapEncoder.getBufferedImage(bars), "png", bytes);
    return bytes.toByteArray();
  }

  private static CategoryChart bars(Chart chart, Font letters) {
    var bars = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(chart.title()).build();
    dress(bars.getStyler(), letters);
    if (chart.columns().size() > MOST_LEVEL) {
      bars.getStyler().setXAxisLabelRotation(SLANT);
    }
    for (var share : chart.shares()) {
      bars.addSeries(share.name(), chart.columns(), share.of());
    }
    return bars;
  }

  private static void dress(CategoryStyler styler, Font letters) {
    styler.setStacked(true);
    styler.setAvailableSpaceFill(BAR_WIDTH);
    styler.setSeriesColors(SHARES);
    styler.setAntiAlias(true);
    styler.setTextAntiAlias(true);
    styler.setChartBackgroundColor(GROUND);
    styler.setChartFontColor(INK);
    styler.setChartPadding(MARGIN);
    styler.setChartTitleFont(letters.deriveFont(Font.BOLD, TITLE));
    styler.setChartTitleBoxVisible(false);
    styler.setPlotBackgroundColor(GROUND);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(LINES);
    styler.setAxisTickLabelsFont(letters);
    styler.setAxisTickLabelsColor(INK);
    styler.setAxisTicksLineVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setYAxisDecimalPattern("0");
    styler.setLegendFont(letters);
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setLegendLayout(LegendLayout.Vertical);
    styler.setLegendBackgroundColor(GROUND);
    styler.setLegendBorderColor(GROUND);
  }

  private static Stream<String> words(Chart chart) {
    return Stream.of(
            Stream.of(chart.title()),
            chart.columns().stream(),
            chart.shares().stream().map(Chart.Share::name))
        .flatMap(words -> words);
  }
}
