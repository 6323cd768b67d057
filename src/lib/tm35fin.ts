/**
 * ETRS-TM35FIN (EPSG:3067), the plane coordinates of Finnish authorities, to degrees of WGS84: a transverse Mercator on GRS80
 * by the series of Krüger, as in JHS 197 appendix 2. ETRS89 and WGS84 differ by less than a metre.
 */

/** Flattening of GRS80, and the third flattening. */
const FLATTENING = 1 / 298.257222101;
const N = FLATTENING / (2 - FLATTENING);

/** Radius of the rectified meridian of GRS80 (equatorial radius 6 378 137 m), shrunk by the scale of the central meridian. */
const RADIUS = ((0.9996 * 6_378_137) / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);

const CENTRAL_MERIDIAN = 27;
const FALSE_EASTING = 500_000;

/** Krüger's coefficients, from the plane to the conformal sphere. */
const SERIES = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 * N ** 4) / 1440,
  (17 * N ** 3) / 480 - (37 * N ** 4) / 840,
  (4397 * N ** 4) / 161_280,
];

const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));

/** Degrees to six decimals: a tenth of a metre, all that a map can show. */
const toDegrees = (radians: number): number => Math.round((radians * 180e6) / Math.PI) / 1e6;

/** Geographic latitude of one on the conformal sphere; four rounds of the iteration are exact to a millimetre. */
function latitudeOf(conformal: number): number {
  const isometric = Math.asinh(Math.tan(conformal));
  let q = isometric;
  for (let round = 0; round < 4; round++) q = isometric + ECCENTRICITY * Math.atanh(ECCENTRICITY * Math.tanh(q));
  return Math.atan(Math.sinh(q));
}

/** Metres of TM35FIN as degrees; undefined when the point is not in Finland or in the sea around it. */
export function toWgs84(
  northing: number,
  easting: number,
): {readonly latitude: number; readonly longitude: number} | undefined {
  if (!(northing > 6_500_000 && northing < 7_900_000 && easting > 20_000 && easting < 800_000)) return undefined;
  const xi = northing / RADIUS;
  const eta = (easting - FALSE_EASTING) / RADIUS;
  let [xiSphere, etaSphere] = [xi, eta];
  SERIES.forEach((coefficient, index) => {
    const order = 2 * (index + 1);
    xiSphere -= coefficient * Math.sin(order * xi) * Math.cosh(order * eta);
    etaSphere -= coefficient * Math.cos(order * xi) * Math.sinh(order * eta);
  });
  const conformal = Math.asin(Math.sin(xiSphere) / Math.cosh(etaSphere));
  const longitude = Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere));
  return {
    latitude: toDegrees(latitudeOf(conformal)),
    longitude: toDegrees(longitude + (CENTRAL_MERIDIAN * Math.PI) / 180),
  };
}
