/** The page for administrators. */
import './language.js';
import './admin.js';
