import asyncio
import json
import logging
import os
import re
import shlex
import subprocess
import urllib.request
from pathlib import Path

import importlib
import ldap
import requests
from fastapi import FastAPI
from fastapi.responses import FileResponse, RedirectResponse
from flask import Flask, make_response, redirect, render_template_string, request, send_file
from ldap.filter import escape_filter_chars
from markupsafe import escape
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)


def sql(db, name, ids):
    # ruleid: py-sql-injection
    db.execute(f"SELECT * FROM users WHERE name = '{name}'")
    query = "SELECT * FROM users WHERE name = '%s'" % name
    # ruleid: py-sql-injection
    db.execute(query)
    # ruleid: py-sql-injection
    db.execute("DELETE FROM users WHERE name = '" + name + "'")
    # ok: py-sql-injection
    db.execute("SELECT * FROM users WHERE name = ?", (name,))
    marks = ", ".join("?" for _ in ids)
    # ok: py-sql-injection
    db.execute("SELECT * FROM users WHERE id = " + "1")


@app.route("/ping")
def ping():
    host = request.args.get("host")
    # ruleid: py-command-injection
    os.system("ping -c 1 " + host)
    # ok: py-command-injection
    os.system("ping -c 1 " + shlex.quote(host))
    # ok: py-command-injection
    subprocess.run(["ping", "-c", "1", host])


async def shell(client, folder):
    # ruleid: py-shell-command-built
    await asyncio.create_subprocess_shell(f"du -s {folder}")
    # ruleid: py-shell-command-built
    client.exec_command("ls " + folder)
    # ok: py-shell-command-built
    client.exec_command(f"ls {shlex.quote(folder)}")
    # ok: py-shell-command-built
    client.exec_command("uptime")


@app.route("/calc")
def calc():
    # ruleid: py-code-injection
    total = eval(request.args["expression"])
    # ok: py-code-injection
    fixed = eval("1 + 1")
    # ruleid: py-unsafe-reflection
    module = importlib.import_module(request.args["module"])
    # ok: py-unsafe-reflection
    known = getattr(module, "main")
    return str(total)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    # ruleid: py-template-injection
    page = render_template_string("<h1>Hello " + name + "</h1>")
    # ok: py-template-injection
    page = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    return page


def find_user(connection, uid):
    # ruleid: py-ldap-injection
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={uid})")
    # ok: py-ldap-injection
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(uid)})")


def find_node(tree, name):
    # ruleid: py-xpath-injection
    tree.xpath("//user[@name='" + name + "']")
    # ok: py-xpath-injection
    tree.xpath("//user[@name=$name]", name=name)


@app.route("/login", methods=["POST"])
def login():
    data = request.get_json()
    # ruleid: py-nosql-injection
    user = users.find_one({"name": data["name"], "password": data["password"]})
    # ok: py-nosql-injection
    user = users.find_one({"name": str(data["name"])})
    # ruleid: py-nosql-where, py-nosql-injection
    users.find({"$where": f"this.name == '{data['name']}'"})
    # ok: py-nosql-where
    users.find({"$where": "this.credits == this.debits"})


@app.route("/files/<name>")
def download(name):
    # ruleid: py-path-traversal
    return send_file(os.path.join("/srv/files", name))


@app.route("/safe/<name>")
def safe_download(name):
    # ok: py-path-traversal
    return send_file(os.path.join("/srv/files", secure_filename(name)))


@api.get("/read/{name}")
async def read(name: str):
    path = (Path("/srv") / name).resolve()
    if not path.is_relative_to("/srv"):
        raise ValueError(name)
    # ok: py-path-traversal
    return path.read_text()


@api.get("/raw/{name}")
async def raw(name: str):
    # ruleid: py-path-traversal
    return FileResponse("/srv/" + name)


@app.route("/upload", methods=["POST"])
def upload():
    sent = request.files["file"]
    # ruleid: py-upload-file-name, py-path-traversal
    sent.save(os.path.join("/srv/uploads", sent.filename))
    # ok: py-upload-file-name
    sent.save(os.path.join("/srv/uploads", secure_filename(sent.filename)))


@app.route("/fetch")
def fetch():
    url = request.args["url"]
    # ruleid: py-ssrf
    requests.get(url, timeout=5)
    # ruleid: py-ssrf
    urllib.request.urlopen(url)
    # ok: py-ssrf
    requests.get(f"https://api.example.com/items/{url}", timeout=5)


@app.route("/next")
def forward():
    # ruleid: py-open-redirect
    return redirect(request.args.get("next"))


@app.route("/home")
def home():
    # ok: py-open-redirect
    return redirect("/home")


@app.route("/echo")
def echo():
    text = request.args["text"]
    # ruleid: py-xss-response
    return f"<p>{text}</p>"


@app.route("/echo2")
def echo2():
    # ok: py-xss-response
    return f"<p>{escape(request.args['text'])}</p>"


@app.route("/header")
def header():
    response = make_response("ok")
    # ruleid: py-header-injection
    response.headers["X-Name"] = request.args["name"]
    # ok: py-header-injection
    response.headers["X-Name"] = "fixed"
    # ruleid: py-log-injection
    logger.info("name " + request.args["name"])
    # ok: py-log-injection
    logger.info("name %r", "fixed")
    # ruleid: py-regex-injection
    re.search(request.args["pattern"], "text")
    # ok: py-regex-injection
    re.search(re.escape(request.args["pattern"]), "text")
    return response


@app.route("/users/<int:key>", methods=["PUT"])
def update(key):
    user = User.query.get(key)
    # ruleid: py-mass-assignment
    created = User(**request.get_json())
    # ok: py-mass-assignment
    named = User(name=request.get_json()["name"])
    data = request.get_json()
    # ruleid: py-mass-assignment
    for field, value in data.items():
        setattr(user, field, value)
