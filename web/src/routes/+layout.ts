// Everything is drawn in the browser: the server never holds readable data to draw with.
export const ssr = false;
export const prerender = false;
