package org.entente.network;

import java.io.InputStream;
import java.io.Reader;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.w3c.dom.ls.LSInput;

/** A schema that another one refers to, from the class path instead of from the Web. */
record LocalInput(String name) implements LSInput {
    @Override
    public InputStream getByteStream() {
        return GraphMLImporter.class.getClassLoader().getResourceAsStream(name.replaceFirst(".*/", ""));
    }

    @Override
    public String getSystemId() {
        return name;
    }

    @Override
    public Reader getCharacterStream() {
        return null;
    }

    @Override
    public String getStringData() {
        return null;
    }

    @Override
    public String getPublicId() {
        return null;
    }

    @Override
    public String getBaseURI() {
        return null;
    }

    @Override
    public String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(Reader reader) {}

    @Override
    public void setByteStream(InputStream stream) {}

    @Override
    public void setStringData(String data) {}

    @Override
    public void setSystemId(String id) {}

    @Override
    public void setPublicId(String id) {}

    @Override
    public void setBaseURI(String uri) {}

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
}
