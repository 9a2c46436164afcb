/// What is served over HTTP: health, figures, and the messenger's own requests.
@NullMarked
package serai.web;

import org.jspecify.annotations.NullMarked;
