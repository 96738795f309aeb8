/** One style sheet for all widgets of a page: style sheets made so need no leave of a content policy. */
export const style = new CSSStyleSheet();
style.replaceSync(WIDGET_STYLE);
