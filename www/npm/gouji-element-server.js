// What `gouji/element` is on a server, where there are no elements: a page rendered there holds the tag, and browsers bring it to life.
export {};
