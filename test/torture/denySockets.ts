/**
 * Node code that is loaded before a program and ends it at once when it makes a socket, looks up a name or listens: below
 * every module that could do so, where Node itself makes the handle.
 */
export const denySockets = `
const { createHook } = require('node:async_hooks');
const { writeSync } = require('node:fs');
const denied = /^(TCP|UDP|TLS|GETADDRINFO|GETNAMEINFO|QUERY|HTTP|QUIC)/;
createHook({
  init(_id, type) {
    if (!denied.test(type)) return;
    writeSync(2, 'a socket was asked for: ' + type + '\\n');
    process.exit(99);
  },
}).enable();
`;
