/** Everything at once, for bundlers: importing this defines all elements. */
export * from './events.js';
export {TarjotinFinder} from './widgets/finder/finder.js';
