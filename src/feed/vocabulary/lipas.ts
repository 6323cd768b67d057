/** Types of sports places, https://www.lipas.fi: by type, else by the thousand it is in. */
import type {Mapping} from './vocabulary.js';

export const SPORTS_PLACE_TYPES: Mapping = {
  0: 'theme/luonto',
  1000: 'theme/liikunta',
  2000: 'theme/liikunta',
  3000: 'theme/liikunta',
  4000: 'theme/liikunta theme/luonto',
  5000: 'theme/liikunta',
  6000: 'theme/liikunta theme/elaimet',
  7000: '',
};
