# Reads a file of the host by a path that climbs out of its folder.
import canary

for name in ('/etc/hostname', '/etc/passwd', canary.FILE):
    print(open('../' * 20 + name.lstrip('/')).read())
    canary.reached(name)
