/// Pictures of numbers, painted by XChart.
@NullMarked
package serai.chart;

import org.jspecify.annotations.NullMarked;
