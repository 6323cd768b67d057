/** Plane coordinates of Finnish authorities on the globe. */
import {expect} from '@open-wc/testing';
import {toWgs84} from '../../src/lib/tm35fin.js';

/** Metres between two points that are near. */
function distance(a: {latitude: number; longitude: number}, b: {latitude: number; longitude: number}): number {
  const metres = 111_412;
  const east = (a.longitude - b.longitude) * metres * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot((a.latitude - b.latitude) * metres, east);
}

describe('a point of ETRS-TM35FIN', () => {
  const cases: readonly (readonly [string, number, number, number, number])[] = [
    // The example of JHS 197, appendix 3, and the centre of the projection of lupapiste's tests.
    ['in the sea of Åland', 6715706.37708, 106256.35961, 60.3851068722, 19.84813676944],
    ['at Kempele', 7177728.76993, 420893.934152, 64.715, 25.34],
    // Both systems of the same place in LIPAS, the register of sports places.
    ['at Keuruu', 6905404.53185308, 380848.639900476, 62.2613211721703, 24.7051081551397],
    ['on the central meridian at Otava', 6834688, 503879, 61.6455, 27.0732],
  ];
  for (const [where, northing, easting, latitude, longitude] of cases) {
    it(where, () => expect(distance(toWgs84(northing, easting)!, {latitude, longitude})).to.be.below(where.includes('Otava') ? 6 : 0.2));
  }

  it('is nowhere outside Finland, at zero, or where there is no number', () => {
    for (const [northing, easting] of [[0, 0], [380848, 6905404], [6715706, -5], [NaN, 500000], [62.2, 25.7]] as const)
      expect(toWgs84(northing, easting)).to.equal(undefined);
  });
});
