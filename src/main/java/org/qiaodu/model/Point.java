package org.qiaodu.model;

/**
 * A place on the earth, WGS 84.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record Point(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude " + latitude + ", longitude " + longitude
                    + "; latitudes run from -90 to 90, longitudes from -180 to 180");
        }
    }

    /** The distance along the surface in kilometres. */
    public double kilometresTo(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double x) {
        return x * x;
    }
}
