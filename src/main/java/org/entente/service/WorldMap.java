package org.entente.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The shapes of countries, in a projection that keeps areas true. Made when it is first asked for. Safe for use by several
 * threads.
 *
 * <p>The shapes are those of the map that Apache ECharts 4 brings with it; how they draw borders is no statement of ours.
 * Source of the projection: Šavrič, Patterson and Jenny, "The Equal Earth map projection" (2018).
 */
final class WorldMap {
    private static final String SHAPES = "META-INF/resources/webjars/echarts/4.1.0/map/json/world.json";

    /** What the map's shapes are called where their names are not those of countries in English. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("Dem. Rep. Korea", "KP"),
            Map.entry("Korea", "KR"),
            Map.entry("Lao PDR", "LA"),
            Map.entry("Czech Rep.", "CZ"),
            Map.entry("Bosnia and Herz.", "BA"),
            Map.entry("Macedonia", "MK"),
            Map.entry("Dem. Rep. Congo", "CD"),
            Map.entry("Congo", "CG"),
            Map.entry("Central African Rep.", "CF"),
            Map.entry("Dominican Rep.", "DO"),
            Map.entry("S. Sudan", "SS"),
            Map.entry("Eq. Guinea", "GQ"),
            Map.entry("W. Sahara", "EH"),
            Map.entry("Côte d'Ivoire", "CI"),
            Map.entry("Swaziland", "SZ"),
            Map.entry("Turkey", "TR"),
            Map.entry("Myanmar", "MM"),
            Map.entry("Timor-Leste", "TL"),
            Map.entry("Brunei", "BN"),
            Map.entry("Palestine", "PS"),
            Map.entry("Solomon Is.", "SB"),
            Map.entry("Falkland Is.", "FK"),
            Map.entry("Antigua and Barb.", "AG"),
            Map.entry("St. Vin. and Gren.", "VC"),
            Map.entry("Cape Verde", "CV"),
            Map.entry("Trinidad and Tobago", "TT"),
            Map.entry("São Tomé and Principe", "ST"));

    private static final double WIDTH = 1200;
    /** From 58 degrees south, below all land that has institutions, to 84 degrees north. */
    private static final double SOUTH = -58;

    private static final double NORTH = 84;
    /** Shapes smaller than this, in units of the drawing, are specks. */
    private static final double SPECK = 0.35;

    /** A country; its code is empty where the map names what is no country of ISO 3166. */
    record Shape(String code, String path) {}

    private record Drawn(List<Shape> shapes, Map<String, double[]> places) {}

    private volatile Drawn drawn;

    private Drawn drawn() {
        Drawn known = drawn;
        if (known == null) {
            synchronized (this) {
                if (drawn == null) {
                    drawn = draw();
                }
                known = drawn;
            }
        }
        return known;
    }

    List<Shape> countries() {
        return drawn().shapes;
    }

    /** Where a country's ties begin: about the middle of its largest part; null if it is not on the map. */
    double[] place(String code) {
        return drawn().places.get(code);
    }

    int width() {
        return (int) WIDTH;
    }

    int height() {
        return (int) Math.round(down(SOUTH) - down(NORTH));
    }

    private static Drawn draw() {
        Map<String, String> codes = new HashMap<>(OTHER_NAMES);
        for (String code : Locale.getISOCountries()) {
            codes.putIfAbsent(NetworkService.country(code), code);
        }
        List<Shape> shapes = new ArrayList<>();
        Map<String, double[]> places = new HashMap<>();
        for (JsonElement element : read().getAsJsonArray("features")) {
            JsonObject feature = element.getAsJsonObject();
            String name = feature.getAsJsonObject("properties").get("name").getAsString();
            JsonObject geometry = feature.getAsJsonObject("geometry");
            String code = codes.getOrDefault(name, "");
            StringBuilder path = new StringBuilder();
            double largest = 0;
            boolean many = geometry.get("type").getAsString().equals("MultiPolygon");
            JsonArray polygons = geometry.getAsJsonArray("coordinates");
            for (JsonElement polygon : many ? polygons : List.<JsonElement>of(polygons)) {
                for (JsonElement ring : polygon.getAsJsonArray()) {
                    Ring projected = Ring.of(ring.getAsJsonArray());
                    if (projected.area > SPECK) {
                        path.append(projected.path);
                    }
                    if (projected.area > largest) {
                        largest = projected.area;
                        places.put(code, new double[] {projected.x, projected.y});
                    }
                }
            }
            if (path.length() > 0) {
                shapes.add(new Shape(code, path.toString()));
            }
        }
        places.remove("");
        return new Drawn(List.copyOf(shapes), Map.copyOf(places));
    }

    private static JsonObject read() {
        try (InputStream in = WorldMap.class.getClassLoader().getResourceAsStream(SHAPES);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ring of points in the drawing: its path, its area and its centre. */
    private record Ring(String path, double area, double x, double y) {
        static Ring of(JsonArray points) {
            StringBuilder path = new StringBuilder();
            double lastX = Double.NaN;
            double lastY = 0;
            double area = 0;
            double sumX = 0;
            double sumY = 0;
            double firstX = 0;
            double firstY = 0;
            double beforeX = 0;
            double beforeY = 0;
            for (int i = 0; i < points.size(); i++) {
                JsonArray point = points.get(i).getAsJsonArray();
                double latitude = Math.max(SOUTH, Math.min(NORTH, point.get(1).getAsDouble()));
                double x = across(point.get(0).getAsDouble(), latitude);
                double y = down(latitude) - down(NORTH);
                if (i == 0) {
                    firstX = x;
                    firstY = y;
                } else {
                    double cross = beforeX * y - x * beforeY;
                    area += cross / 2;
                    sumX += (beforeX + x) * cross / 6;
                    sumY += (beforeY + y) * cross / 6;
                }
                beforeX = x;
                beforeY = y;
                // Points nearer than this are one on any screen.
                if (Double.isNaN(lastX) || Math.abs(x - lastX) + Math.abs(y - lastY) > 0.8) {
                    path.append(Double.isNaN(lastX) ? "M" : "L")
                            .append(words(x))
                            .append(' ')
                            .append(words(y));
                    lastX = x;
                    lastY = y;
                }
            }
            double centreX = area == 0 ? firstX : sumX / area;
            double centreY = area == 0 ? firstY : sumY / area;
            return new Ring(path.append('Z').toString(), Math.abs(area), centreX, centreY);
        }

        private static String words(double value) {
            double rounded = Math.round(value * 10) / 10.0;
            return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
        }
    }

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    /** Half the width of the projected world at the equator. */
    private static final double HALF = 2.7066;

    private static double theta(double latitude) {
        return Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
    }

    private static double across(double longitude, double latitude) {
        double theta = theta(latitude);
        double square = theta * theta;
        double sixth = square * square * square;
        double x = 2
                * Math.sqrt(3)
                * Math.toRadians(longitude)
                * Math.cos(theta)
                / (3 * (9 * A4 * sixth * square + 7 * A3 * sixth + 3 * A2 * square + A1));
        return (x / HALF + 1) * WIDTH / 2;
    }

    private static double down(double latitude) {
        double theta = theta(latitude);
        double square = theta * theta;
        double sixth = square * square * square;
        double y = theta * (A4 * sixth * square + A3 * sixth + A2 * square + A1);
        return -y / HALF * WIDTH / 2;
    }
}
