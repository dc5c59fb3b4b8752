"""The nginx configuration that the project ships, run as it is but for names, ports and certificate."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.browser import harness

SHIPPED = harness.ROOT / "app/deploy/nginx.conf"
_MAIN = """
{user}daemon off;
pid {folder}/pid;
error_log {folder}/error.log warn;
worker_processes 1;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/tertial.conf;
}}
"""


def program() -> str | None:
    """nginx, or None where there is none."""
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


@contextmanager
def in_front_of(upstream: str, folder: Path, port: int) -> Iterator[str]:
    """The address of nginx with TLS for the name localhost, in front of `upstream` (`host:port`)."""
    certificate(folder)
    text = SHIPPED.read_text(encoding="utf-8")
    changes = {
        "tertial.example.se": "localhost",
        "server 127.0.0.1:8501;": f"server {upstream};",
        "listen 80;": f"listen 127.0.0.1:{harness.free_port()};",
        "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
        "/etc/ssl/tertial/": f"{folder}/",
    }
    for written, here in changes.items():
        assert written in text, written
        text = text.replace(written, here)
    (folder / "tertial.conf").write_text(text, encoding="utf-8")
    # As root, nginx would hand its work to somebody who may not write in the folder.
    user = "user root;\n" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_MAIN.format(folder=folder, user=user), encoding="utf-8")
    command = [str(program()), "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
    server = subprocess.Popen(command)
    try:
        deadline = time.monotonic() + 60
        while not (folder / "pid").exists() or not (folder / "pid").read_text().strip():
            assert server.poll() is None, (folder / "error.log").read_text()
            assert time.monotonic() < deadline, "nginx did not start"
            time.sleep(0.05)
        yield f"https://localhost:{port}"
    finally:
        server.terminate()
        server.wait(10)


def certificate(folder: Path) -> None:
    """A certificate for localhost that nobody has signed, as the two files that nginx reads."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
