/** The style sheet, minified; put in by the build's bundler. */
declare const WIDGET_STYLE: string;
