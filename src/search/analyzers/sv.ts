/** Swedish: the endings of nouns, verbs and adjectives, and of the nouns made of these. */
import {fromEndings} from './analyzer.js';

export const analyzer = fromEndings(
  '(?:n?ing(?:en|ar|arna)?|het(?:en|er|erna)?|a(?:n|r|rna|de|t|nde|re|ren|st)?|e(?:n|t|r|rna|lsen?|lser)?|or(?:na)?|it|t)?s?',
  true,
);
