import axios from 'axios';
import { exec, execFile } from 'child_process';
import ejs from 'ejs';
import fs from 'fs';
import path from 'path';

async function sql(db, name) {
  // ruleid: js-sql-injection
  await db.query(`SELECT * FROM users WHERE name = '${name}'`);
  const text = "DELETE FROM users WHERE name = '" + name + "'";
  // ruleid: js-sql-injection
  await db.query(text);
  // ok: js-sql-injection
  await db.query('SELECT * FROM users WHERE name = $1', [name]);
}

function command(host) {
  // ruleid: js-command-injection
  exec(`ping -c 1 ${host}`);
  // ok: js-command-injection
  execFile('ping', ['-c', '1', host]);
  // ok: js-command-injection
  exec('uptime');
}

app.get('/calc', (req, res) => {
  // ruleid: js-code-injection
  const total = eval(req.query.expression);
  // ok: js-code-injection
  const fixed = eval('1 + 1');
  // ruleid: js-unsafe-reflection
  api[req.query.method]();
  // ok: js-unsafe-reflection
  api.list();
  // ruleid: js-template-injection
  const page = ejs.render('<p>' + req.query.name + '</p>');
  // ok: js-template-injection
  const safe = ejs.render('<p><%= name %></p>', { name: req.query.name });
});

app.post('/login', async (req, res) => {
  const { name } = req.body;
  // ruleid: js-nosql-injection
  await User.findOne({ name, password: req.body.password });
  // ok: js-nosql-injection
  await User.findOne({ name: String(req.body.name) });
});

app.get('/file', (req, res) => {
  const file = path.join('/srv/files', req.query.name);
  // ruleid: js-path-traversal
  fs.readFileSync(file);
  // ruleid: js-path-traversal
  res.sendFile(file);
  // ok: js-path-traversal
  fs.readFileSync(path.join('/srv/files', path.basename(req.query.name)));
});

app.get('/checked', (req, res) => {
  const file = path.resolve('/srv/files', req.query.name);
  if (!file.startsWith('/srv/files/')) return res.sendStatus(400);
  // ok: js-path-traversal
  res.sendFile(file);
});

app.get('/fetch', async (req, res) => {
  // ruleid: js-ssrf
  await axios.get(req.query.url);
  // ruleid: js-ssrf
  await fetch(req.query.url);
  // ok: js-ssrf
  await fetch(`https://api.example.com/items/${req.query.id}`);
});

app.get('/next', (req, res) => {
  // ruleid: js-open-redirect
  res.redirect(req.query.next);
  // ok: js-open-redirect
  res.redirect('/home');
});

app.get('/echo', (req, res) => {
  // ruleid: js-xss-response
  res.send(`<p>${req.query.text}</p>`);
  // ok: js-xss-response
  res.send(`<p>${escapeHtml(req.query.text)}</p>`);
  // ok: js-xss-response
  res.json({ text: req.query.text });
  // ruleid: js-header-injection
  res.setHeader('X-Name', req.query.name);
  // ok: js-header-injection
  res.setHeader('X-Name', 'fixed');
  // ruleid: js-log-injection
  console.log('name ' + req.query.name);
  // ok: js-log-injection
  console.log('started');
  // ruleid: js-regex-injection
  const found = new RegExp(req.query.pattern);
  // ok: js-regex-injection
  const fixed = new RegExp('^a+$');
});

function find(client, uid) {
  // ruleid: js-ldap-injection
  client.search('dc=example', { scope: 'sub', filter: `(uid=${uid})` }, done);
  // ok: js-ldap-injection
  client.search('dc=example', { scope: 'sub', filter: '(uid=admin)' }, done);
}

app.post('/users', async (req, res) => {
  // ruleid: js-mass-assignment
  await User.create(req.body);
  // ruleid: js-mass-assignment
  Object.assign(user, req.body);
  // ok: js-mass-assignment
  await User.create({ name: req.body.name });
  // ruleid: js-prototype-pollution
  _.merge(settings, req.body);
  // ok: js-prototype-pollution
  _.merge(settings, defaults);
});

function merge(target, source) {
  for (const key in source) {
    // ruleid: js-prototype-pollution
    target[key] = merge(target[key], source[key]);
  }
  return target;
}
