package org.entente.service;

import static org.entente.service.NetworkForm.plural;
import static org.entente.service.NetworkForm.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.network.Growth;

/**
 * What began in which year, as a drawing of bars.
 *
 * @param bars a bar for each kind of each year, one on the other
 * @param marks the years under them
 * @param width of the drawing, in its own units
 * @param height of the drawing without the marks
 */
public record YearBars(List<Bar> bars, List<Mark> marks, int width, int height) {
    /** A bar of a year, or a part of it. */
    public record Bar(double x, double y, double width, double height, String kind, String title, String href) {}

    /** A year under the bars. */
    public record Mark(double x, String text) {}

    private static final double WIDEST = 64;
    /** Room that a year's four digits take. */
    private static final double DIGITS = 52;

    private static final int TOP = 10;

    /** @param href where the bars of a year lead */
    static YearBars of(List<Growth> growth, int width, int height, IntFunction<String> href) {
        if (growth.isEmpty()) {
            return new YearBars(List.of(), List.of(), width, height);
        }
        int from = growth.get(0).year();
        int last = growth.get(growth.size() - 1).year();
        int highest = growth.stream()
                .mapToInt(g -> g.claims().values().stream().mapToInt(n -> n).sum())
                .max()
                .orElse(1);
        double left = DIGITS / 2;
        double step = (width - DIGITS) / (last - from + 1);
        double wide = Math.min(step * 0.76, WIDEST);
        List<Bar> bars = new ArrayList<>();
        for (Growth year : growth) {
            double y = height;
            for (Map.Entry<String, Integer> kind : year.claims().entrySet()) {
                double high = kind.getValue() * (height - TOP) / (double) Math.max(1, highest);
                y -= high;
                bars.add(new Bar(
                        round(left + (year.year() - from + 0.5) * step - wide / 2),
                        round(y),
                        round(wide),
                        Math.max(1, round(high) - 1),
                        kind.getKey(),
                        year.year() + ": " + kind.getValue() + " "
                                + (kind.getValue() == 1 ? kind.getKey() : plural(kind.getKey())),
                        href.apply(year.year())));
            }
        }
        int every = (int) Math.ceil(DIGITS / step);
        List<Mark> marks = IntStream.rangeClosed(from, last)
                .filter(year -> (last - year) % every == 0)
                .mapToObj(year -> new Mark(round(left + (year - from + 0.5) * step), Integer.toString(year)))
                .toList();
        return new YearBars(bars, marks, width, height);
    }
}
