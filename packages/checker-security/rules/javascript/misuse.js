import cors from 'cors';
import crypto from 'crypto';
import fs from 'fs';
import jwt from 'jsonwebtoken';
import path from 'path';
import libxmljs from 'libxmljs';
import serialize from 'node-serialize';

function show(element, text) {
  // ruleid: js-dom-xss
  element.innerHTML = '<b>' + text + '</b>';
  // ok: js-dom-xss
  element.innerHTML = '<b>fixed</b>';
  // ok: js-dom-xss
  element.innerHTML = DOMPurify.sanitize(text);
  // ruleid: js-unsafe-deserialisation
  serialize.unserialize(text);
  // ok: js-unsafe-deserialisation
  JSON.parse(text);
}

function protect(text, key, password, salt) {
  // ruleid: js-weak-hash
  crypto.createHash('md5').update(text).digest('hex');
  // ok: js-weak-hash
  crypto.createHash('sha256').update(text).digest('hex');
  // ruleid: js-fast-password-hash
  crypto.createHash('sha256').update(password).digest('hex');
  // ok: js-fast-password-hash
  crypto.scryptSync(password, salt, 64);
  // ruleid: js-weak-cipher
  crypto.createCipheriv('des-cbc', key, crypto.randomBytes(8));
  // ok: js-weak-cipher
  crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12));
  // ruleid: js-static-iv
  crypto.createCipheriv('aes-256-cbc', key, Buffer.alloc(16, 0));
  // ok: js-static-iv
  crypto.createCipheriv('aes-256-cbc', key, crypto.randomBytes(16));
}

function makeToken() {
  // ruleid: js-weak-random-secret
  return Math.random().toString(36).slice(2);
}

function colour(names) {
  // ok: js-weak-random-secret
  return names[Math.floor(Math.random() * names.length)];
}

// ruleid: js-hardcoded-secret
const apiKey = 'f3b1c9d27a604e5';
// ruleid: js-hardcoded-secret
const claims = jwt.verify(token, 'hunter2hunter2');
// ok: js-hardcoded-secret
const password = process.env.PASSWORD;
// ruleid: js-tls-not-verified
const agent = new https.Agent({ rejectUnauthorized: false });
// ok: js-tls-not-verified
const safe = new https.Agent({ rejectUnauthorized: true });
// ruleid: js-jwt-not-verified
const believed = jwt.decode(token);
// ok: js-jwt-not-verified
const checked = jwt.verify(token, process.env.KEY, { algorithms: ['HS256'] });
// ruleid: js-cors-any-origin-with-credentials
app.use(cors({ origin: true, credentials: true }));
// ok: js-cors-any-origin-with-credentials
app.use(cors({ origin: 'https://example.com', credentials: true }));

function unpack(zip, target) {
  for (const entry of zip.getEntries()) {
    // ruleid: js-zip-slip
    fs.writeFileSync(path.join(target, entry.entryName), entry.getData());
  }
  for (const entry of zip.getEntries()) {
    // ok: js-zip-slip
    const file = path.join(target, entry.entryName);
    if (!file.startsWith(target)) throw new Error(file);
  }
}

function verify(signature, expected) {
  // ruleid: js-timing-comparison
  if (signature === expected) return true;
  // ok: js-timing-comparison
  if (signature === undefined) return false;
  // ok: js-timing-comparison
  return crypto.timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}

// ruleid: js-redos
const slow = /^(a+)+$/;
// ok: js-redos
const quick = /^[a-z]+$/;

app.get('/sign-in', (req, res) => {
  // ruleid: js-cookie-without-flags
  res.cookie('session', id);
  // ok: js-cookie-without-flags
  res.cookie('session', id, { secure: true, httpOnly: true });
  // ok: js-cookie-without-flags
  res.cookie('theme', theme);
});

// ruleid: js-missing-authentication
app.delete('/admin/users', (req, res) => {
  users.clear();
});

// ok: js-missing-authentication
app.delete('/admin/posts', requireAdmin, (req, res) => {
  posts.clear();
});

app.get('/work', (req, res) => {
  try {
    work();
  } catch (err) {
    // ruleid: js-error-details-sent
    res.status(500).send(err.stack);
    // ok: js-error-details-sent
    res.status(500).send('internal error');
  }
});

function parse(text) {
  // ruleid: js-xxe
  libxmljs.parseXml(text, { noent: true });
  // ok: js-xxe
  libxmljs.parseXml(text, { noent: false });
  // ruleid: js-predictable-temp-file
  fs.writeFileSync('/tmp/report.txt', text);
  // ok: js-predictable-temp-file
  fs.writeFileSync('/srv/report.txt', text);
  // ruleid: js-message-to-any-origin
  window.parent.postMessage(text, '*');
  // ok: js-message-to-any-origin
  window.parent.postMessage(text, 'https://example.com');
}

function signIn(name, password) {
  // ruleid: js-secret-logged
  console.log(`sign in ${password}`);
  // ok: js-secret-logged
  console.log(`sign in ${name}`);
}
