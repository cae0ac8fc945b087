// Package web serves Bellwork over HTTP. A handler binds a narrow form, calls
// one use case of package classroom, and renders one page or redirects; it
// decides nothing. HTML is the protocol: every action is a plain form POST
// answered by a redirect. With Accept: application/json the same facts come as
// JSON, never more than the page shows.
package web
